using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Regulations.Tests.Signatures;

/// <summary>A certificate that a signer made himself and nobody vouches for.</summary>
internal static class OwnCertificate
{
    public static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Own", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
