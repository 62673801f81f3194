/** A certificate authority of a test's own. */
import 'reflect-metadata';
import {
  X509CertificateGenerator,
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
} from '@peculiar/x509';

/** In PEM. */
export interface IssuedCertificate {
  certificate: string;
  key: string;
}

export interface TestAuthority {
  certificate: string;
  /** For a client by that name, or a server on this machine. */
  issue(name: string): Promise<IssuedCertificate>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

export async function testAuthority(): Promise<TestAuthority> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const validity = () => ({ notBefore: new Date(Date.now() - DAY_MS), notAfter: new Date(Date.now() + DAY_MS) });
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=test authority',
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
    ...validity(),
  });
  return {
    certificate: authority.toString('pem'),
    issue: async (name) => {
      const { publicKey, privateKey } = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
      const certificate = await X509CertificateGenerator.create({
        subject: `CN=${name}`,
        issuer: authority.subject,
        publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions: [
          new SubjectAlternativeNameExtension([
            { type: 'ip', value: '127.0.0.1' },
            { type: 'dns', value: 'localhost' },
          ]),
        ],
        ...validity(),
      });
      const key = PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
      return { certificate: `${certificate.toString('pem')}\n`, key: `${key}\n` };
    },
  };
}
