/** Tokens of an OpenID provider: one that this test runs, with keys of its own. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, type GenerateKeyPairResult, type JWK, SignJWT } from 'jose';
import { createKey } from '#access';
import { readStream } from '#event-log';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import { OidcTokens } from './oidc-tokens.js';
import { ProviderUnavailable } from './signing-keys.js';

const AUDIENCE = 'https://stances.example';
const HOUR_S = 3_600;

let server: Server;
let issuer: string;
/** What the provider says at the moment. */
let provider: { keys: JWK[]; asked: number; status: number; issuer: string; isAway: boolean };

interface Signing {
  pair: GenerateKeyPairResult;
  jwk: JWK;
  alg: string;
  kid: string;
}

async function newSigning(kid: string, alg = 'RS256'): Promise<Signing> {
  const pair = await generateKeyPair(alg, { extractable: true });
  return { pair, alg, kid, jwk: { ...(await exportJWK(pair.publicKey)), kid, alg, use: 'sig' } };
}

let rsa: Signing;
let ec: Signing;
const now = () => Math.floor(Date.now() / 1000);

const CLAIMS = () => ({
  iss: issuer,
  aud: AUDIENCE,
  sub: 'Ada',
  scope: 'openid stancebook:read stancebook:record',
  exp: now() + HOUR_S,
});

function tokenOf({ pair, alg, kid }: Signing, claims: object = {}, header: object = {}): Promise<string> {
  return new SignJWT({ ...CLAIMS(), ...claims })
    .setProtectedHeader({ alg, kid, typ: 'at+jwt', ...header })
    .sign(pair.privateKey, { crit: { x: true } });
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

beforeAll(async () => {
  [rsa, ec] = await Promise.all([newSigning('first'), newSigning('curve', 'ES256')]);
  server = createServer((request, response) => {
    if (provider.isAway) return void request.socket.destroy();
    provider.asked += 1;
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    const body = isDiscovery ? { issuer: provider.issuer, jwks_uri: `${issuer}/keys` } : { keys: provider.keys };
    response.writeHead(provider.status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  provider = { keys: [rsa.jwk, ec.jwk], asked: 0, status: 200, issuer, isAway: false };
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const settings = (more: Record<string, string> = {}) =>
  readConfig({
    DATABASE_URL: 'postgres://unused/unused',
    STANCEBOOK_OIDC_ISSUER: issuer,
    STANCEBOOK_OIDC_AUDIENCE: AUDIENCE,
    ...more,
  });

describe('a token', () => {
  const find = (token: string, more: Record<string, string> = {}) => new OidcTokens(issuer, settings(more)).find(token);

  it('says who asks, what they may do and until when, signed by any key of the provider', async () => {
    for (const signing of [rsa, ec]) {
      const caller = await find(await tokenOf(signing));
      expect(caller).toMatchObject({ name: 'Ada', coder: 'Ada', expiresAt: expect.stringMatching(/Z$/) });
      expect([...(caller?.scopes ?? [])]).toEqual(['read', 'record']);
    }
  });

  it('is taken with the types that access tokens have, and with none', async () => {
    for (const typ of ['JWT', 'at+JWT', 'application/at+jwt', undefined])
      expect([typ, await find(await tokenOf(rsa, {}, { typ }))]).toEqual([
        typ,
        expect.objectContaining({ name: 'Ada' }),
      ]);
    for (const typ of ['logout+jwt', 'dpop+jwt', ''])
      expect([typ, await find(await tokenOf(rsa, {}, { typ }))]).toEqual([typ, null]);
  });

  const refused: [string, () => Promise<string>][] = [
    ['of another issuer', () => tokenOf(rsa, { iss: 'https://elsewhere.example' })],
    ['of an issuer that only looks like it', () => tokenOf(rsa, { iss: `${issuer}/` })],
    ['for another audience', () => tokenOf(rsa, { aud: 'https://elsewhere.example' })],
    ['for no audience', () => tokenOf(rsa, { aud: undefined })],
    ['that is over', () => tokenOf(rsa, { exp: now() - 31 })],
    ['that never ends', () => tokenOf(rsa, { exp: undefined })],
    ['that begins later', () => tokenOf(rsa, { nbf: now() + HOUR_S })],
    ['without a name', () => tokenOf(rsa, { sub: undefined })],
    ['with a name that shows as another', () => tokenOf(rsa, { sub: 'Ad\u200ba' })],
    ['with a name that is no text', () => tokenOf(rsa, { sub: 7 as unknown as string })],
    ['with an extension that we do not know', () => tokenOf(rsa, {}, { crit: ['x'], x: 1 })],
    ['that is longer than any', () => tokenOf(rsa, { more: 'x'.repeat(9_000) })],
    ['signed by another key under a known id', async () => tokenOf({ ...(await newSigning('first')), jwk: rsa.jwk })],
    ['signed by a key that the provider does not have', async () => tokenOf(await newSigning('unheard-of'))],
    ['without a signature', async () => `${base64url({ alg: 'none', typ: 'JWT' })}.${base64url(CLAIMS())}.`],
    [
      'whose payload was changed',
      async () => {
        const [head, , signature] = (await tokenOf(rsa)).split('.');
        return [head, base64url({ ...CLAIMS(), sub: 'Eve' }), signature].join('.');
      },
    ],
    [
      'signed with the public key as a secret',
      async () => {
        const secret = new TextEncoder().encode(await exportSPKI(rsa.pair.publicKey));
        return new SignJWT(CLAIMS()).setProtectedHeader({ alg: 'HS256', kid: 'first', typ: 'JWT' }).sign(secret);
      },
    ],
    [
      'signed by an algorithm that is not pinned',
      async () => tokenOf({ ...(await newSigning('first', 'PS256')), jwk: rsa.jwk }),
    ],
    ['that is none', async () => 'a.b.c'],
  ];
  it.each(refused)('%s is refused', async (_, token) => {
    expect(await find(await token())).toBeNull();
  });

  it('is read a little after its end, and before its beginning, as clocks differ', async () => {
    for (const claims of [{ exp: now() - 20 }, { nbf: now() + 20 }])
      expect(await find(await tokenOf(rsa, claims))).toMatchObject({ name: 'Ada' });
  });

  it('may end beyond all calendars', async () => {
    expect(await find(await tokenOf(rsa, { exp: 1e15 }))).toMatchObject({ expiresAt: '9999-12-31T23:59:59.000Z' });
  });

  it('has its name and scopes in the claims that settings name, mapped as they say', async () => {
    const claims = {
      preferred_username: 'Grace',
      realm_access: { roles: ['editors', 'admin', 7] },
      'https://x/roles': ['staff'],
    };
    const named = {
      STANCEBOOK_OIDC_NAME_CLAIM: 'preferred_username',
      STANCEBOOK_OIDC_SCOPE_CLAIM: 'realm_access.roles',
      STANCEBOOK_OIDC_SCOPES: 'editors=read+record+review,staff=read',
    };
    const caller = await find(await tokenOf(rsa, claims), named);
    expect([caller?.name, [...(caller?.scopes ?? [])]]).toEqual(['Grace', ['read', 'record', 'review']]);
    const other = await find(await tokenOf(rsa, claims), { ...named, STANCEBOOK_OIDC_SCOPE_CLAIM: 'https://x/roles' });
    expect([...(other?.scopes ?? [])]).toEqual(['read']);
    // Their admin is not ours.
    const unmapped = await find(await tokenOf(rsa, { scope: 'admin read' }));
    expect([...(unmapped?.scopes ?? [])]).toEqual([]);
  });
});

describe('the keys of the provider', () => {
  it('are asked for once, and anew for a key that is not among them, not more often than every 10 s', async () => {
    let clock = 0;
    const tokens = new OidcTokens(issuer, settings(), () => clock);
    const known = await tokenOf(rsa);
    await Promise.all(Array.from({ length: 20 }, () => tokens.find(known)));
    expect(provider.asked).toBe(2);
    const second = await newSigning('second');
    const rotated = await tokenOf(second);
    provider.keys = [second.jwk];
    expect(await tokens.find(rotated)).toBeNull();
    clock = 10_000;
    const all = await Promise.all(Array.from({ length: 20 }, () => tokens.find(rotated)));
    expect(new Set(all.map((caller) => caller?.name))).toEqual(new Set(['Ada']));
    // What was taken back is refused with it.
    expect([await tokens.find(known), provider.asked]).toEqual([null, 4]);
  });

  it('are asked for anew after ten minutes, also where no unknown one is named', async () => {
    let clock = 0;
    const tokens = new OidcTokens(issuer, settings(), () => clock);
    const known = await tokenOf(rsa);
    expect(await tokens.find(known)).toMatchObject({ name: 'Ada' });
    provider.keys = [ec.jwk];
    clock = 599_999;
    expect(await tokens.find(known)).toMatchObject({ name: 'Ada' });
    clock = 600_000;
    expect(await tokens.find(known)).toBeNull();
  });

  it('serve on for an hour while the provider is away; what they cannot tell is no refusal', async () => {
    let clock = 0;
    const tokens = new OidcTokens(issuer, settings(), () => clock);
    const known = await tokenOf(rsa);
    await tokens.find(known);
    provider.isAway = true;
    clock = 3_599_999;
    expect(await tokens.find(known)).toMatchObject({ name: 'Ada' });
    await expect(tokens.find(await tokenOf(await newSigning('unheard-of')))).rejects.toThrow(ProviderUnavailable);
    clock = 3_600_000 + 10_000;
    await expect(tokens.find(known)).rejects.toThrow(ProviderUnavailable);
    provider.isAway = false;
    // Not asked again at once.
    await expect(tokens.find(known)).rejects.toThrow(ProviderUnavailable);
    clock += 10_000;
    expect(await tokens.find(known)).toMatchObject({ name: 'Ada' });
  });

  it('are not asked for by what is no token for us', async () => {
    const tokens = new OidcTokens(issuer, settings());
    for (const token of [
      'x',
      await tokenOf(rsa, { iss: 'https://elsewhere.example' }),
      await tokenOf(rsa, { exp: now() - HOUR_S }),
    ])
      expect(await tokens.find(token)).toBeNull();
    expect(provider.asked).toBe(0);
  });

  it.each([
    ['answers with an error', () => (provider.status = 500)],
    ['says that it is another', () => (provider.issuer = 'https://elsewhere.example')],
    ['has keys that are none', () => (provider.keys = ['x' as unknown as JWK])],
    ['answers with more than anybody needs', () => (provider.keys = [{ kty: 'RSA', n: 'x'.repeat(1_100_000) }])],
  ])('cannot be had where the provider %s', async (_, change) => {
    change();
    await expect(new OidcTokens(issuer, settings()).find(await tokenOf(rsa))).rejects.toThrow(ProviderUnavailable);
  });
});

describe('the API', () => {
  let api: TestApi;

  beforeAll(async () => {
    provider = { keys: [rsa.jwk, ec.jwk], asked: 0, status: 200, issuer, isAway: false };
    api = await testApi((log) => createApp(log, settings()));
  });

  afterAll(() => api.close());

  const as = (token: string) => ({ authorization: `Bearer ${token}` });

  it('takes tokens beside keys, and records who sent them', async () => {
    const statement = sampleStatement();
    const recorded = await api.ask<{ coding: { coder: string } }>(
      'POST',
      '/v1/statements?describe=missing',
      statement,
      as(await tokenOf(ec)),
    );
    expect([recorded.status, recorded.body.coding.coder]).toEqual([201, 'Ada']);
    expect((await readStream(api.log.pool, statement.id))[0]?.metadata.caller).toBe('Ada');
    expect((await api.ask('GET', '/v1/log?partition=0', undefined, as(await tokenOf(rsa)))).status).toBe(403);
    expect((await api.ask('GET', '/v1/topics', undefined, as(await tokenOf(rsa, { aud: 'x' })))).status).toBe(401);
    expect((await api.ask('GET', '/v1/topics')).status).toBe(401);
    const made = await createKey(api.log.pool, { name: 'feed', scopes: ['read'], createdBy: 'test', expiresAt: null });
    expect((await api.ask('GET', '/v1/topics', undefined, as(made?.text ?? ''))).status).toBe(200);
    const { body } = await api.ask('GET', '/v1/session', undefined, as(await tokenOf(rsa)));
    expect(body).toMatchObject({ caller: 'Ada', scopes: ['read', 'record'], keyNeededTo: 'read' });
  });

  it('answers 503 to a token that it cannot check, and goes on with keys', async () => {
    const app = await createApp(api.log, settings());
    await app.listen(0, '127.0.0.1');
    const base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    provider.isAway = true;
    const response = await fetch(`${base}/v1/topics`, { headers: as(await tokenOf(rsa)) });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toMatchObject({ type: '/problems/identity-provider-unavailable' });
    const over = await fetch(`${base}/v1/topics`, { headers: as(await tokenOf(rsa, { exp: now() - HOUR_S })) });
    expect(over.status).toBe(401);
    const made = await createKey(api.log.pool, { name: 'other', scopes: ['read'], createdBy: 'test', expiresAt: null });
    expect((await fetch(`${base}/v1/topics`, { headers: as(made?.text ?? '') })).status).toBe(200);
    await app.close();
  });
});
