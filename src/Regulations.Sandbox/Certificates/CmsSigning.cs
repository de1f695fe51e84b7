using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Regulations.Sandbox.Certificates;

/// <summary>Makes detached CMS signatures, RSA with SHA-256, with the certificates up to but without the root.</summary>
internal static class CmsSigning
{
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    public static byte[] Sign(ReadOnlySpan<byte> data, X509Certificate2 certificate, SandboxAuthority authority, bool stamped)
    {
        var cms = new SignedCms(new ContentInfo(data.ToArray()), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.Add(X509CertificateLoader.LoadCertificate(authority.Issuing.RawData));
        signer.SignedAttributes.Add(new Pkcs9SigningTime());
        cms.ComputeSignature(signer);
        if (stamped)
        {
            var token = Timestamps.Stamp(cms.SignerInfos[0].GetSignature(), DateTimeOffset.UtcNow, authority);
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.14"), token));
        }

        return cms.Encode();
    }
}
