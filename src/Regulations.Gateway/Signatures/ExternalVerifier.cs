using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Gateway.Systems;

namespace Regulations.Gateway.Signatures;

/// <summary>
/// The port for signatures made with GOST R 34.10-2015, which .NET does not implement: system <c>signature-verifier</c>, operation
/// <c>cms.verify</c> with <c>{cms, content, iin, bin, employeeMaySign, receivedAt}</c> (base64, ISO 8601) answered by
/// <c>{valid, check, signedAt, timestamped, certificate}</c>, where <c>check</c> names the failed <see cref="SignatureCheck"/> and
/// <c>certificate</c> is the SHA-256 of the signer's certificate in hexadecimal. Where none is configured, a clear refusal.
/// </summary>
internal static class ExternalVerifier
{
    public static async Task<SignatureVerdict> AskAsync(SystemCaller systems, SignedDocument document, CancellationToken cancellation)
    {
        var question = new JsonObject
        {
            ["cms"] = Convert.ToBase64String(document.Cms.Span),
            ["content"] = Convert.ToBase64String(document.Content.Span),
            ["iin"] = document.Signer.Iin,
            ["bin"] = document.Signer.Bin,
            ["employeeMaySign"] = document.Signer.EmployeeMaySign,
            ["receivedAt"] = document.ReceivedAt.ToString("g", CultureInfo.InvariantCulture),
        };
        var answer = await systems.CallAsync(KnownSystems.SignatureVerifier, "cms.verify", question, document.IdempotencyKey, cancellation);
        return answer switch
        {
            Answered answered => Judge(answered.Body, document.ReceivedAt),
            Refused { Status: null } => new SignatureRejected(SignatureCheck.Form, SignatureReasons.GostNotSupported),
            Refused => new SignatureRejected(SignatureCheck.Form, SignatureReasons.GostRejected),
            _ => new SignatureUndecided(SignatureCheck.Form, SignatureReasons.VerifierTryAgain),
        };
    }

    private static SignatureVerdict Judge(JsonObject answer, Instant receivedAt)
    {
        if (answer["valid"]?.GetValueKind() != JsonValueKind.True)
        {
            var check = Enum.TryParse<SignatureCheck>(Text(answer["check"]), ignoreCase: true, out var named)
                ? named
                : SignatureCheck.Content;
            return new SignatureRejected(check, SignatureReasons.GostRejected);
        }

        var signedAt = NodaTime.Text.InstantPattern.ExtendedIso.Parse(Text(answer["signedAt"]) ?? "");
        return new SignatureAccepted(
            signedAt.Success ? signedAt.Value : receivedAt,
            answer["timestamped"]?.GetValueKind() == JsonValueKind.True,
            Text(answer["certificate"]) ?? ""
        );
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
