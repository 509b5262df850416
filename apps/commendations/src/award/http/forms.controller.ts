import { Controller, Get } from '@nestjs/common';
import { Page, Permit, ReturnsPage } from '@toandan/platform-http';
import { FORM_CODES, formOf, type FormBasis, type FormCode } from '../domain/award-forms.js';
import { LAWS, type Law } from '../domain/laws.js';
import { FormDto, type FormLawDto } from './form.dto.js';

/** Which forms of award there are, with their laws. */
@Controller('forms')
export class FormsController {
  @Permit({ action: 'read', resource: 'award', scope: 'any' })
  @Get()
  @ReturnsPage(FormDto)
  list(): Page<FormDto> {
    return new Page(FORM_CODES.map(formJson), null);
  }
}

function formJson(code: FormCode): FormDto {
  const { names, subjects, conferredBy, bases, unconfirmed } = formOf(code);
  return {
    names,
    subjects: [...subjects],
    conferredBy,
    legalBases: bases.map(lawJson),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  };
}

function lawJson({ law, article }: FormBasis): FormLawDto {
  const { number, name, from, until, amendedBy = [] }: Law = LAWS[law];
  return {
    law: number,
    name,
    ...(article === undefined ? {} : { article }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    amendedBy: [...amendedBy],
  };
}
