import { Controller, Get, Module } from '@nestjs/common';
import type { Clock } from '@toandan/kernel';
import { createHttpApp, CurrentActor, HttpLog, Permit, type Actor } from '@toandan/platform-http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { loginClient, LoginRefusedError } from './login-client/login-client.js';
import { HA, NAM, SpecHost } from './spec-host.js';

@Controller()
class WhoController {
  @Permit({ action: 'ask', resource: 'name', scope: 'any' })
  @Get('who')
  who(@CurrentActor() { subject, roles, unitId }: Actor): object {
    return { subject, roles, unitId };
  }
}

@Module({})
class SampleModule {}

describe('a service that trusts the issuer', () => {
  let host: SpecHost;
  let app: INestApplication;
  let now = 0;

  beforeAll(async () => {
    host = await SpecHost.open();
    const clock: Clock = { now: () => new Date(Date.now() + now) };
    app = await createHttpApp(
      { module: SampleModule, controllers: [WhoController] },
      {
        service: 'sample',
        auth: {
          issuers: [host.issuer.trusted('toandan')],
          permissions: { officer: [{ action: 'ask', resource: 'name', scope: 'any' }] },
        },
        log: new HttpLog('sample', 'silent'),
        clock,
      },
    );
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await host.close();
  });

  const ask = async (token: string): Promise<{ status: number; body: unknown }> => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${await app.getUrl()}/api/sample/v1/who`, { headers });
    return { status: response.status, body: await response.json() };
  };
  const signIn = (login: string): ReturnType<typeof loginClient> =>
    loginClient(host.issuerUrl, login, host.password(login));

  it('knows who calls, with what roles and unit', async () => {
    const { accessToken, expiresAt } = await signIn(HA.login);
    expect(await ask(accessToken)).toMatchObject({
      status: 200,
      body: { roles: ['officer'], unitId: 'unit-1' },
    });
    const minutes = (expiresAt.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
  });

  it('refuses a role that may not', async () => {
    expect(await ask((await signIn(NAM.login)).accessToken)).toMatchObject({ status: 403 });
  });

  it('refuses a token that is over, and one that is for the client', async () => {
    const { accessToken, idToken } = await signIn(HA.login);
    expect((await ask(idToken)).status).toBe(401);
    now = 16 * 60_000;
    expect((await ask(accessToken)).status).toBe(401);
    now = 0;
  });

  it('the helper says when it was not let in, and nothing of the password', async () => {
    const failure: unknown = await loginClient(host.issuerUrl, HA.login, 'wrong-wrong').catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(LoginRefusedError);
    expect(failure).toMatchObject({ status: 403 });
    expect(String(failure)).not.toContain('wrong-wrong');
    await expect(loginClient(host.issuerUrl, HA.login, 'x', { clientId: 'stranger' })).rejects.toMatchObject({
      status: 400,
    });
  });
});
