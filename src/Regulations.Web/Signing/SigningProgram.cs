using System.Text.Json.Nodes;
using Regulations.Gateway.Systems;
using Regulations.Web.Forms;
using Regulations.Web.Localisation;

namespace Regulations.Web.Signing;

/// <summary>
/// The signer's own signing program. In the field it is NCALayer on the signer's computer; the demonstration asks the stand-in system
/// <c>eds</c>, which keeps sandbox keys. Numbers of people travel in the body of the call, never in an address.
/// </summary>
public sealed class SigningProgram(SystemCaller systems, Words words)
{
    private const string System = "eds";

    /// <summary>The certificates of a person or organisation; null where the program does not answer.</summary>
    public async Task<IReadOnlyList<CertificateChoice>?> CertificatesAsync(string subject, CancellationToken cancellation)
    {
        var payload = new JsonObject { ["subject"] = subject };
        var answer = await systems.CallAsync(System, "certificates.list", payload, NewKey(), cancellation);
        return answer is Answered { Body: var body }
            ? [.. (body["certificates"] as JsonArray ?? []).OfType<JsonObject>().Select(Choice)]
            : null;
    }

    /// <summary>Signs bytes with one certificate: a detached CMS in base64; null where the program does not answer or refuses.</summary>
    public async Task<string?> SignAsync(string certificateId, ReadOnlyMemory<byte> data, CancellationToken cancellation)
    {
        var payload = new JsonObject { ["certificateId"] = certificateId, ["data"] = Convert.ToBase64String(data.Span) };
        var answer = await systems.CallAsync(System, "cms.sign", payload, NewKey(), cancellation);
        return answer is Answered { Body: var body } ? FormFields.AsText(body["cms"]) : null;
    }

    private CertificateChoice Choice(JsonObject certificate) =>
        new(
            FormFields.AsText(certificate["id"]) ?? "",
            FormFields.AsText(certificate["certificate"]) ?? "",
            certificate["title"] is JsonObject title
                ? FormFields.AsText(title[words.Language.Code()]) ?? ""
                : FormFields.AsText(certificate["title"]) ?? ""
        );

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
