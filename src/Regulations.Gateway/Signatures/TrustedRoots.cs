using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Regulations.Gateway.Signatures;

/// <summary>
/// The configured roots and the building of chains to them. Files are read at the first signature, so that the host may start before
/// the demonstration's authority has made its root. Revocation is asked of the authority itself, not of lists found in certificates.
/// </summary>
public sealed class TrustedRoots(IOptions<SignatureOptions> options) : IDisposable
{
    private readonly Lock gate = new();
    private X509Certificate2Collection? roots;

    /// <summary>Whether the certificate leads to a trusted root at the given time, by way of the certificates sent along with it.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="along">Certificates that may stand between; none of them is trusted for being here.</param>
    /// <param name="at">The time at which the authorities' certificates have to be in date.</param>
    /// <param name="ignoreOwnDates">Leaves the certificate's own dates to a check of their own.</param>
    internal bool Lead(X509Certificate2 certificate, X509Certificate2Collection along, Instant at, bool ignoreOwnDates)
    {
        var trusted = Roots();
        if (trusted.Count == 0)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.ExtraStore.AddRange(along);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = at.ToDateTimeUtc().ToLocalTime();
        chain.Build(certificate);
        return chain.ChainElements.Count > 1
            && chain
                .ChainElements.Select((element, depth) => (element, depth))
                .All(link => link.element.ChainElementStatus.All(status => Forgiven(status.Status, link.depth, ignoreOwnDates)))
            && trusted.Contains(chain.ChainElements[^1].Certificate);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var root in roots ?? [])
        {
            root.Dispose();
        }
    }

    private static bool Forgiven(X509ChainStatusFlags status, int depth, bool ignoreOwnDates) =>
        status == X509ChainStatusFlags.NoError || (ignoreOwnDates && depth == 0 && status == X509ChainStatusFlags.NotTimeValid);

    private X509Certificate2Collection Roots()
    {
        lock (gate)
        {
            if (roots is not null)
            {
                return roots;
            }

            var read = new X509Certificate2Collection();
            foreach (var file in options.Value.TrustedRoots)
            {
                if (!File.Exists(file))
                {
                    // Not remembered: the file may be there at the next signature.
                    return [];
                }

                read.Add(X509CertificateLoader.LoadCertificateFromFile(file));
            }

            return roots = read;
        }
    }
}
