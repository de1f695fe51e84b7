using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Regulations.Gateway.Signatures;

/// <summary>A CMS with one signer, read but not believed.</summary>
internal sealed class DetachedCms
{
    // Each of these is made anew whenever SignedCms is asked for it.
    private DetachedCms(SignedCms cms, SignerInfo signer)
    {
        Signer = signer;
        Certificates = cms.Certificates;
        OwnCertificate = signer.Certificate;
    }

    public SignerInfo Signer { get; }

    public X509Certificate2 Certificate => OwnCertificate!;

    public X509Certificate2Collection Certificates { get; }

    private X509Certificate2? OwnCertificate { get; }

    public bool IsGost =>
        IsNational(Signer.SignatureAlgorithm)
        || IsNational(Signer.DigestAlgorithm)
        || (OwnCertificate is { } own && IsNational(own.PublicKey.Oid));

    /// <summary>The CMS, or why it cannot be one that is accepted.</summary>
    public static (DetachedCms? Cms, Reason? Fault) Read(SignedDocument document)
    {
        var read = new SignedCms(new ContentInfo(document.Content.ToArray()), detached: true);
        try
        {
            read.Decode(document.Cms.Span);
        }
        catch (CryptographicException)
        {
            return (null, SignatureReasons.NotCms);
        }

        var signers = read.SignerInfos;
        return signers.Count == 1 ? (new DetachedCms(read, signers[0]), null) : (null, SignatureReasons.SeveralSigners);
    }

    /// <summary>Null where the signer's certificate is there and the algorithms are those accepted.</summary>
    public Reason? AlgorithmFault()
    {
        if (OwnCertificate is null)
        {
            return SignatureReasons.NoCertificate;
        }

        using var key = Certificate.GetRSAPublicKey();
        var accepted =
            key is { KeySize: >= 2048 }
            && Signer.DigestAlgorithm.Value == Oids.Sha256
            && Signer.SignatureAlgorithm.Value is Oids.Rsa or Oids.RsaWithSha256;
        return accepted ? null : SignatureReasons.WeakAlgorithm;
    }

    /// <summary>
    /// Whether the signature is of exactly this content. The digest is compared apart from the signature, because a CMS that carries
    /// content of its own would otherwise be measured by that.
    /// </summary>
    public bool Fits(ReadOnlySpan<byte> content)
    {
        var digest = Signer
            .SignedAttributes.Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == Oids.MessageDigest)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .Select(value => new Pkcs9MessageDigest { RawData = value.RawData }.MessageDigest)
            .FirstOrDefault();
        if (digest is null || !CryptographicOperations.FixedTimeEquals(digest, SHA256.HashData(content)))
        {
            return false;
        }

        try
        {
            Signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool IsNational(Oid algorithm) => algorithm.Value?.StartsWith(Oids.NationalAlgorithms, StringComparison.Ordinal) == true;
}
