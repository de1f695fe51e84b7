using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;

namespace Regulations.Sandbox.Portal;

/// <summary>A provider's workplace at the regional gateway, where signed requests arrive from the portal (Almaty, ¶9, process 5).</summary>
internal static class RegionalGateway
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [Operation.AboutSubject("regional-gateway", "request.deliver", (_, _) => Reply.Ok(new JsonObject { ["delivered"] = true }))];
}
