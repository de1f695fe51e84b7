using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Gateway.Systems;

namespace Regulations.Gateway.Signatures;

/// <summary>Asks the certification authority whether a certificate was revoked. "Try again" is a passing fault and never means revoked.</summary>
internal static class RevocationCheck
{
    public static async Task<SignatureVerdict?> AskAsync(
        SystemCaller systems,
        X509Certificate2 certificate,
        ExpectedSigner signer,
        string idempotencyKey,
        CancellationToken cancellation
    )
    {
        var question = new JsonObject
        {
            ["certificate"] = Convert.ToBase64String(certificate.RawData),
            ["subject"] = signer.Bin ?? signer.Iin,
        };
        var answer = await systems.CallAsync(
            KnownSystems.CertificationAuthority,
            "certificate.check",
            question,
            idempotencyKey,
            cancellation
        );
        return answer switch
        {
            Answered answered => Judge(answered.Body),
            Refused { Status: null } refused => new SignatureUndecided(SignatureCheck.Revocation, refused.Reason),
            Refused => new SignatureRejected(SignatureCheck.Revocation, SignatureReasons.NotConfirmed),
            _ => new SignatureUndecided(SignatureCheck.Revocation, SignatureReasons.TryAgain),
        };
    }

    private static SignatureVerdict? Judge(JsonObject answer)
    {
        if (answer["valid"]?.GetValueKind() == JsonValueKind.True)
        {
            return null;
        }

        var reason = answer["reason"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        return reason switch
        {
            "try-again" => new SignatureUndecided(SignatureCheck.Revocation, SignatureReasons.TryAgain),
            "revoked" => new SignatureRejected(SignatureCheck.Revocation, SignatureReasons.Revoked),
            "expired" => new SignatureRejected(SignatureCheck.Revocation, SignatureReasons.Expired),
            "other-person" => new SignatureRejected(SignatureCheck.Revocation, SignatureReasons.OtherPerson),
            _ => new SignatureRejected(SignatureCheck.Revocation, SignatureReasons.NotConfirmed),
        };
    }
}
