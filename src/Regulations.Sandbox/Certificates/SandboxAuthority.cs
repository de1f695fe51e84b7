using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Regulations.Sandbox.Certificates;

/// <summary>
/// A certification authority for the demonstration: a root and an issuing certificate made at the first start, and people's certificates
/// made when first asked for. All keys lie in the data folder, readable by its owner only, and are worth nothing elsewhere. Dates are
/// fixed, so that the same certificates come out wherever and whenever the authority is set up; only the keys differ.
/// </summary>
public sealed class SandboxAuthority : IDisposable
{
    private const int KeyBits = 2048;
    private static readonly DateTimeOffset Founded = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Closed = new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Issued = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset EndsLate = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset EndedEarly = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lock gate = new();
    private readonly KeyFolder folder;

    public SandboxAuthority(string path)
    {
        folder = new KeyFolder(path);
        Root = folder.Get("root") ?? folder.Keep("root", MakeRoot());
        Issuing = folder.Get("issuing") ?? folder.Keep("issuing", MakeAuthority("Regulations Sandbox Issuing CA", 2));
    }

    /// <summary>The certificate a host has to trust.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>Signs people's certificates; travels along with every signature.</summary>
    public X509Certificate2 Issuing { get; }

    /// <summary>Signs timestamps; made when the first one is asked for.</summary>
    public X509Certificate2 Timestamping
    {
        get
        {
            lock (gate)
            {
                return folder.Get("timestamping") ?? folder.Keep("timestamping", MakeTimestamping());
            }
        }
    }

    /// <summary>The holder's certificate of a kind, made where it is not there yet. The id says nothing of the holder.</summary>
    public (string Id, X509Certificate2 Certificate) Of(CertificateHolder holder, CertificateVariety variety)
    {
        var id = IdOf(holder, variety);
        lock (gate)
        {
            return (id, folder.Get(id) ?? folder.Keep(id, Make(holder, variety, id)));
        }
    }

    /// <summary>What the holder's certificate of a kind is called.</summary>
    public static string IdOf(CertificateHolder holder, CertificateVariety variety) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{holder.Iin}|{holder.Bin}|{variety}")))[..24];

    /// <summary>The certificate with its key, where it was made before.</summary>
    public X509Certificate2? Find(string id) => id.Length == 24 && id.All(char.IsAsciiHexDigitLower) ? folder.Get(id) : null;

    /// <summary>Whether the authority made this certificate.</summary>
    public bool Made(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(Root);
        chain.ChainPolicy.ExtraStore.Add(Issuing);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(certificate);
    }

    public void Dispose()
    {
        Root.Dispose();
        Issuing.Dispose();
    }

    private static X509Certificate2 MakeRoot()
    {
        using var key = RSA.Create(KeyBits);
        var request = AuthorityRequest("Regulations Sandbox Root CA", key);
        return request.CreateSelfSigned(Founded, Closed);
    }

    private X509Certificate2 MakeAuthority(string name, byte serial)
    {
        using var key = RSA.Create(KeyBits);
        var request = AuthorityRequest(name, key);
        using var made = request.Create(Root, Founded, Closed.AddDays(-1), [serial]);
        return made.CopyWithPrivateKey(key);
    }

    private static CertificateRequest AuthorityRequest(string name, RSA key)
    {
        var request = new CertificateRequest($"CN={name}, C=KZ", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private X509Certificate2 MakeTimestamping()
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest(
            "CN=Regulations Sandbox Timestamps, C=KZ",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], true));
        using var made = request.Create(Issuing, Founded, Closed.AddDays(-2), [3]);
        return made.CopyWithPrivateKey(key);
    }

    private X509Certificate2 Make(CertificateHolder holder, CertificateVariety variety, string id)
    {
        using var key = RSA.Create(KeyBits);
        var request = HolderRequest.Of(holder, variety, key);
        var (from, to) = variety == CertificateVariety.Expired ? (Founded, EndedEarly) : (Issued, EndsLate);
        using var made = request.Create(Issuing, from, to, [0x10, .. Convert.FromHexString(id)]);
        return made.CopyWithPrivateKey(key);
    }
}
