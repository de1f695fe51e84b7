using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;

namespace Regulations.Sandbox.Certificates;

/// <summary>What the certification authority says of a certificate (¶11, condition 3): in date, not revoked, of the person in the request.</summary>
internal static class CertificateChecks
{
    public static IReadOnlyList<Operation> Operations(SandboxAuthority authority, TimeProvider time) =>
        [
            Operation.AboutSubject(
                "certification-authority",
                "certificate.check",
                (question, ledger) => Check(question, ledger, authority, time)
            ),
        ];

    private static Reply Check(Question question, Ledger ledger, SandboxAuthority authority, TimeProvider time)
    {
        using var certificate = Read(question.Text("certificate"));
        if (certificate is null || question.Subject is not { } subject)
        {
            return Reply.Malformed("A certificate (base64 of its DER) and a subject are required.");
        }

        var fault = Fault(certificate, subject, ledger, authority, time.GetUtcNow());
        return Reply.Ok(new JsonObject { ["valid"] = fault is null, ["reason"] = fault });
    }

    private static string? Fault(
        X509Certificate2 certificate,
        string subject,
        Ledger ledger,
        SandboxAuthority authority,
        DateTimeOffset now
    )
    {
        var (iin, bin) = CertificateHolder.Named(certificate);
        if (!authority.Made(certificate) || iin is null)
        {
            return "unknown";
        }

        if (now.UtcDateTime > certificate.NotAfter.ToUniversalTime() || now.UtcDateTime < certificate.NotBefore.ToUniversalTime())
        {
            return "expired";
        }

        if (IsRevoked(certificate, bin ?? iin, ledger, authority))
        {
            return "revoked";
        }

        return subject == (bin ?? iin) ? null : "other-person";
    }

    private static bool IsRevoked(X509Certificate2 certificate, string named, Ledger ledger, SandboxAuthority authority)
    {
        var holder = CertificateHolder.Of(ledger.Person(named), ledger);
        return SandboxAuthority.IdOf(holder, CertificateVariety.Revoked) is { } id
            && authority.Find(id)?.SerialNumber == certificate.SerialNumber;
    }

    private static X509Certificate2? Read(string? base64)
    {
        try
        {
            return base64 is null ? null : X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
