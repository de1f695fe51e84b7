using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulations.Gateway.Systems;

namespace Regulations.Gateway.Signatures;

/// <summary>
/// Verifies an electronic digital signature. The checks are made in the order of <see cref="SignatureCheck"/> and the first that fails
/// is named. Without a trusted timestamp the time of signing is the time of receipt: the time a signer states himself proves nothing.
/// Safe for many threads.
/// </summary>
/// <param name="systems">The way to the certification authority.</param>
/// <param name="roots">Whom to trust.</param>
/// <param name="options">Limits.</param>
public sealed class SignatureVerifier(SystemCaller systems, TrustedRoots roots, IOptions<SignatureOptions> options)
{
    /// <summary>Verifies one signature.</summary>
    /// <param name="document">The signature and what it is expected to be.</param>
    /// <param name="cancellation">Stops waiting for the certification authority.</param>
    /// <returns><see cref="SignatureAccepted"/>, <see cref="SignatureRejected"/> or <see cref="SignatureUndecided"/>.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<SignatureVerdict> VerifyAsync(SignedDocument document, CancellationToken cancellation)
    {
        if (document.Cms.Length > options.Value.LargestSignature)
        {
            return Rejected(SignatureCheck.Form, SignatureReasons.NotCms);
        }

        var (cms, unreadable) = DetachedCms.Read(document);
        if (cms is null)
        {
            return Rejected(SignatureCheck.Form, unreadable!);
        }

        return cms.IsGost
            ? await ExternalVerifier.AskAsync(systems, document, cancellation)
            : await VerifyRsaAsync(cms, document, cancellation);
    }

    private async Task<SignatureVerdict> VerifyRsaAsync(DetachedCms cms, SignedDocument document, CancellationToken cancellation)
    {
        if (cms.AlgorithmFault() is { } algorithm)
        {
            return Rejected(SignatureCheck.Form, algorithm);
        }

        if (!cms.Fits(document.Content.Span))
        {
            return Rejected(SignatureCheck.Content, SignatureReasons.ContentChanged);
        }

        var timestamp = SignatureTimestamp.Of(cms.Signer);
        var signedAt = timestamp?.Stated ?? document.ReceivedAt;
        if (CertificateFault(cms, document.Signer, signedAt) is { } fault)
        {
            return fault;
        }

        var revocation = await RevocationCheck.AskAsync(systems, cms.Certificate, document.Signer, document.IdempotencyKey, cancellation);
        if (revocation is not null)
        {
            return revocation;
        }

        if (timestamp is not null && !timestamp.Proves(cms.Signer, roots, document.ReceivedAt))
        {
            return Rejected(SignatureCheck.Timestamp, SignatureReasons.BadTimestamp);
        }

        return new SignatureAccepted(signedAt, timestamp is not null, Convert.ToHexStringLower(SHA256.HashData(cms.Certificate.RawData)));
    }

    private SignatureRejected? CertificateFault(DetachedCms cms, ExpectedSigner signer, Instant signedAt)
    {
        var certificate = cms.Certificate;
        if (!roots.Lead(certificate, cms.Certificates, signedAt, ignoreOwnDates: true))
        {
            return Rejected(SignatureCheck.Chain, SignatureReasons.UntrustedChain);
        }

        if (DateFault(certificate, signedAt) is { } date)
        {
            return Rejected(SignatureCheck.Validity, date);
        }

        if (CertificatePurpose.Fault(certificate, signer) is { } purpose)
        {
            return Rejected(SignatureCheck.KeyUsage, purpose);
        }

        return CertificateHolder.Of(certificate).Is(signer) ? null : Rejected(SignatureCheck.Signer, SignatureReasons.OtherPerson);
    }

    private static Reason? DateFault(X509Certificate2 certificate, Instant at)
    {
        var moment = at.ToDateTimeUtc();
        if (moment < certificate.NotBefore.ToUniversalTime())
        {
            return SignatureReasons.NotYetValid;
        }

        return moment > certificate.NotAfter.ToUniversalTime() ? SignatureReasons.Expired : null;
    }

    private static SignatureRejected Rejected(SignatureCheck check, Reason reason) => new(check, reason);
}
