using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Regulations.Gateway.Signatures;

/// <summary>The timestamp that a signature may carry (RFC 3161, unsigned attribute).</summary>
internal sealed class SignatureTimestamp
{
    private readonly Rfc3161TimestampToken? token;

    private SignatureTimestamp(Rfc3161TimestampToken? token) => this.token = token;

    /// <summary>The time it states, before it is known to be true; null where the token cannot be read.</summary>
    public Instant? Stated => token is null ? null : Instant.FromDateTimeOffset(token.TokenInfo.Timestamp);

    /// <summary>Null where the signature carries none.</summary>
    public static SignatureTimestamp? Of(SignerInfo signer)
    {
        var attribute = signer
            .UnsignedAttributes.Cast<CryptographicAttributeObject>()
            .FirstOrDefault(candidate => candidate.Oid.Value == Oids.SignatureTimestamp);
        if (attribute is null)
        {
            return null;
        }

        if (attribute.Values.Count != 1)
        {
            return new SignatureTimestamp(null);
        }

        return new SignatureTimestamp(Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _) ? token : null);
    }

    /// <summary>Whether it is of this signature, not from the future, and made by an authority that leads to a trusted root.</summary>
    public bool Proves(SignerInfo signer, TrustedRoots roots, Instant receivedAt)
    {
        if (token is null || Stated > receivedAt + Duration.FromMinutes(5))
        {
            return false;
        }

        return token.VerifySignatureForSignerInfo(signer, out var authority, token.AsSignedCms().Certificates)
            && CertificatePurpose.Extended(authority!).Contains(Oids.TimeStamping)
            && roots.Lead(authority!, Along(token), Stated!.Value, ignoreOwnDates: false);
    }

    private static X509Certificate2Collection Along(Rfc3161TimestampToken token) => token.AsSignedCms().Certificates;
}
