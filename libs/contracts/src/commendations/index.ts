export { AwardConferredV1 } from './award-conferred.event.js';
export { AwardRevokedV1 } from './award-revoked.event.js';
export { awardTopic } from './award.topic.js';
