using NodaTime;

namespace Regulations.Gateway.Signatures;

/// <summary>The checks in the order they are made.</summary>
public enum SignatureCheck
{
    /// <summary>The bytes are a CMS with one signer and an algorithm that is accepted.</summary>
    Form,

    /// <summary>The signature fits the content: nothing was changed after signing.</summary>
    Content,

    /// <summary>The certificate leads to a trusted root.</summary>
    Chain,

    /// <summary>The certificate was in date at the time of signing.</summary>
    Validity,

    /// <summary>The certificate is meant for signing, by a person of the expected kind.</summary>
    KeyUsage,

    /// <summary>The certificate is the expected person's.</summary>
    Signer,

    /// <summary>The certificate was not revoked.</summary>
    Revocation,

    /// <summary>The timestamp, where there is one, is of this signature and from a trusted authority.</summary>
    Timestamp,
}

/// <summary>What the verification found.</summary>
public abstract record SignatureVerdict
{
    private protected SignatureVerdict() { }
}

/// <summary>Every check passed.</summary>
/// <param name="SignedAt">The time of signing that the checks went by.</param>
/// <param name="IsTimestamped">Whether a trusted timestamp proves it.</param>
/// <param name="CertificateThumbprint">SHA-256 of the signer's certificate, in hexadecimal: names it without naming the person.</param>
public sealed record SignatureAccepted(Instant SignedAt, bool IsTimestamped, string CertificateThumbprint) : SignatureVerdict;

/// <summary>A check failed: this signature will never be accepted; the person may sign again.</summary>
/// <param name="Check">The first check that failed.</param>
/// <param name="Reason">Why, for the person.</param>
public sealed record SignatureRejected(SignatureCheck Check, Reason Reason) : SignatureVerdict;

/// <summary>A check could not be made just now; the same signature may be verified again later.</summary>
/// <param name="Check">The check that could not be made.</param>
/// <param name="Reason">Why.</param>
public sealed record SignatureUndecided(SignatureCheck Check, Reason Reason) : SignatureVerdict;
