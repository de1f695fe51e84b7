using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Regulations.Sandbox.Certificates;

/// <summary>A timestamping authority: makes RFC 3161 tokens.</summary>
internal static class Timestamps
{
    private const string TstInfo = "1.2.840.113549.1.9.16.1.4";
    private const string Policy = "1.2.398.3.3.2.6.1";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    public static byte[] Stamp(ReadOnlySpan<byte> signature, DateTimeOffset at, SandboxAuthority authority)
    {
        var cms = new SignedCms(new ContentInfo(new Oid(TstInfo), Info(SHA256.HashData(signature), at)));
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, authority.Timestamping)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.Add(X509CertificateLoader.LoadCertificate(authority.Issuing.RawData));
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), CertificateId(authority.Timestamping)));
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    private static byte[] Info(byte[] digest, DateTimeOffset at)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier(Policy);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Sha256);
                }

                writer.WriteOctetString(digest);
            }

            writer.WriteInteger(new BigInteger(digest.AsSpan(0, 16), isUnsigned: true));
            writer.WriteGeneralizedTime(at.ToUniversalTime(), omitFractionalSeconds: true);
        }

        return writer.Encode();
    }

    // ESSCertIDv2 with the default hash, SHA-256: binds the token to its maker's certificate.
    private static byte[] CertificateId(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return writer.Encode();
    }
}
