using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Regulations.Sandbox.Certificates;

namespace Regulations.Benchmarks.Requests;

/// <summary>Signs as a person's own signing program does, with a certificate of the sandbox's authority.</summary>
internal sealed class Signer(SandboxAuthority authority)
{
    private readonly Dictionary<string, X509Certificate2> certificates = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public string CertificateOf(string iin) => Convert.ToBase64String(Of(iin).RawData);

    /// <summary>A detached CMS in base64.</summary>
    public string Sign(string iin, byte[] content)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(Of(iin))
        {
            IncludeOption = X509IncludeOption.EndCertOnly,
            DigestAlgorithm = new("2.16.840.1.101.3.4.2.1"),
        };
        signer.Certificates.Add(authority.Issuing);
        signer.SignedAttributes.Add(new Pkcs9SigningTime());
        cms.ComputeSignature(signer);
        return Convert.ToBase64String(cms.Encode());
    }

    private X509Certificate2 Of(string iin)
    {
        lock (gate)
        {
            if (!certificates.TryGetValue(iin, out var certificate))
            {
                certificate = authority.Of(new CertificateHolder(iin, "Проба", null, null), CertificateVariety.Good).Certificate;
                certificates.Add(iin, certificate);
            }

            return certificate;
        }
    }
}
