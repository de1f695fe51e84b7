using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Regulations.Benchmarks.Requests;

/// <summary>
/// What the other systems answer when all goes well, given at once: their pace is not what is measured. Everything the house does about a
/// call (outbox row, claim, answer, its own transaction) is done.
/// </summary>
internal sealed class OtherSystems : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = request.RequestUri!.AbsolutePath.Split('/')[^1] switch
        {
            "account.ensure" => new JsonObject { ["registered"] = true },
            "account.check" => new JsonObject { ["genuine"] = true },
            "payment.make" => new JsonObject { ["accepted"] = true, ["paymentId"] = "p" },
            "payment.check" => new JsonObject { ["paid"] = true },
            "certificate.check" => new JsonObject { ["valid"] = true, ["reason"] = null },
            "request.register" => new JsonObject { ["registered"] = true, ["registrationNumber"] = "KZ00" },
            "licence.publish" => new JsonObject { ["published"] = true },
            var other => throw new InvalidOperationException($"The course of a portal request does not call {other}."),
        };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(answer) });
    }
}
