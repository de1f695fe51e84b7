using System.Text.Json.Nodes;

namespace Regulations.Editions.Systems;

/// <summary>What a definition may ask of another system, and what it is promised.</summary>
/// <param name="System">The system's id.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Answer">A good answer: its truth values are what a condition may go by.</param>
public sealed record KnownOperation(string System, string Operation, JsonObject Answer)
{
    /// <summary>The properties of the answer that are yes or no.</summary>
    public IEnumerable<string> Positives =>
        Answer.Where(pair => pair.Value is JsonValue value && value.TryGetValue<bool>(out _)).Select(pair => pair.Key);
}

/// <summary>The systems that the acts name, with the operations that definitions may call.</summary>
public static class KnownOperations
{
    /// <summary>Every operation.</summary>
    public static IReadOnlyList<KnownOperation> All { get; } =
    [
        Of("portal", "account.ensure", """{"registered":true}"""),
        Of("portal", "account.check", """{"genuine":true}"""),
        Of("portal", "payment.check", """{"paid":true}"""),
        Of("portal", "request.register", """{"registered":true,"registrationNumber":"E-1"}"""),
        Of(
            "persons-database",
            "person.find",
            """{"found":true,"person":{"name":{"kk":"Нұрланова Айгерім Серікқызы","ru":"Нурланова Айгерим Сериккызы"},"type":"natural"}}"""
        ),
        Of("payment-gateway", "payment.make", """{"accepted":true,"paymentId":"P-1"}"""),
        Of("e-licensing", "account.check", """{"genuine":true}"""),
        Of("e-licensing", "payment.check", """{"paid":true}"""),
        Of("e-licensing", "request.register", """{"registered":true,"registrationNumber":"E-1"}"""),
        Of(
            "e-licensing",
            "licence.find",
            """
            {"found":true,"licence":{"number":"19004127","activity":{"kk":"Іздестіру қызметі","ru":"Изыскательская деятельность"},
             "category":"II","issuedOn":"2019-05-20","status":"active"}}
            """
        ),
        Of("e-licensing", "licence.publish", """{"published":true}"""),
        Of("certification-authority", "certificate.check", """{"valid":true,"reason":null}"""),
        Of("integrated-is", "package.send", """{"accepted":true,"packageId":"K-1"}"""),
        Of("regional-gateway", "request.deliver", """{"delivered":true}"""),
        Of(
            "notary-is",
            "power-of-attorney.find",
            """
            {"found":true,"powerOfAttorney":{"number":"N-1","givenBy":"010940000013",
             "representative":{"id":"791103303022","name":"Ахметов Ерлан Болатұлы"}}}
            """
        ),
        Of("special-records", "record.find", """{"available":true,"convicted":false}"""),
        Of("eds", "certificates.list", """{"certificates":[]}"""),
        Of("eds", "cms.sign", """{"cms":"TUlJQw=="}"""),
        Of("signature-verifier", "cms.verify", """{"valid":true}"""),
    ];

    /// <summary>An operation; null: there is none.</summary>
    public static KnownOperation? Find(string system, string operation) =>
        All.FirstOrDefault(known => known.System == system && known.Operation == operation);

    private static KnownOperation Of(string system, string operation, string answer) =>
        new(system, operation, (JsonObject)JsonNode.Parse(answer)!);
}
