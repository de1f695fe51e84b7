using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Certificates;

/// <summary>
/// Stands for the program on the signer's own computer. A person with a scripted fault finds the faulty certificate first and a good one
/// after it, so that a failed check can be repeated.
/// </summary>
internal static class SigningProgram
{
    private const string System = "eds";

    public static IReadOnlyList<Operation> Operations(SandboxAuthority authority) =>
        [
            Operation.AboutSubject(System, "certificates.list", (question, ledger) => List(question, ledger, authority)),
            new(System, "cms.sign", (question, _) => Holder(question, authority), (question, _) => Sign(question, authority)),
        ];

    private static Reply List(Question question, Ledger ledger, SandboxAuthority authority)
    {
        if (question.Subject is not { } subject || !IdentificationNumber.IsValid(subject))
        {
            return Reply.Malformed("The subject is not an IIN or BIN.");
        }

        var person = ledger.Person(subject);
        var certificates = new JsonArray();
        foreach (var variety in Varieties(person.Script.Certificate))
        {
            var holder = CertificateHolder.Of(variety == CertificateVariety.OtherPerson ? Another(person, ledger) : person, ledger);
            var (id, certificate) = authority.Of(holder, variety);
            certificates.Add((JsonNode)Describe(id, certificate, holder));
        }

        return Reply.Ok(new JsonObject { ["certificates"] = certificates });
    }

    private static IEnumerable<CertificateVariety> Varieties(CertificateScript script) =>
        script switch
        {
            CertificateScript.Expired => [CertificateVariety.Expired, CertificateVariety.Good],
            CertificateScript.Revoked => [CertificateVariety.Revoked, CertificateVariety.Good],
            CertificateScript.OtherPerson => [CertificateVariety.OtherPerson, CertificateVariety.Good],
            CertificateScript.WrongUsage => [CertificateVariety.SignIn, CertificateVariety.Good],
            _ => [CertificateVariety.Good],
        };

    // Always the same other one: somebody of the same kind with a number of his own.
    private static SandboxPerson Another(SandboxPerson person, Ledger ledger) =>
        ledger.Person(person.IsLegal ? "940740000911" : "950815350123");

    private static JsonObject Describe(string id, X509Certificate2 certificate, CertificateHolder holder)
    {
        var whose = holder.Bin is null ? holder.Name : $"{holder.Organisation}, {holder.Name}";
        var until = certificate.NotAfter.ToUniversalTime();
        return new JsonObject
        {
            ["id"] = id,
            ["certificate"] = Convert.ToBase64String(certificate.RawData),
            ["title"] = new JsonObject
            {
                ["kk"] = $"{whose} — {until:dd.MM.yyyy} дейін жарамды",
                ["ru"] = $"{whose} — действителен до {until:dd.MM.yyyy}",
                ["en"] = $"{whose} — valid until {until:yyyy-MM-dd}",
            },
            ["notBefore"] = Iso(certificate.NotBefore),
            ["notAfter"] = Iso(certificate.NotAfter),
        };
    }

    private static string Iso(DateTime moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Holder(Question question, SandboxAuthority authority)
    {
        if (question.Text("certificateId") is not { } id || authority.Find(id) is not { } certificate)
        {
            return null;
        }

        var (iin, bin) = CertificateHolder.Named(certificate);
        return bin ?? iin;
    }

    private static Reply Sign(Question question, SandboxAuthority authority)
    {
        if (question.Text("certificateId") is not { } id || authority.Find(id) is not { } certificate)
        {
            return Reply.Declined(404, "No such certificate.");
        }

        var data = new byte[question.Text("data")?.Length ?? 0];
        if (question.Text("data") is not { Length: > 0 } base64 || !Convert.TryFromBase64String(base64, data, out var length))
        {
            return Reply.Malformed("The data to sign must be base64.");
        }

        var stamped = question.Body["timestamp"]?.GetValueKind() == global::System.Text.Json.JsonValueKind.True;
        var cms = CmsSigning.Sign(data.AsSpan(0, length), certificate, authority, stamped);
        return Reply.Ok(new JsonObject { ["cms"] = Convert.ToBase64String(cms) });
    }
}
