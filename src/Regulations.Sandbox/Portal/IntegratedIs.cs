using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Memory;

namespace Regulations.Sandbox.Portal;

/// <summary>The State Corporation's integrated information system (¶10, process 7).</summary>
internal static class IntegratedIs
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [Operation.AboutSubject("integrated-is", "package.send", (_, ledger) => Send(ledger))];

    private static Reply Send(Ledger ledger)
    {
        var id = "K" + (ledger.Packages + 1).ToString("00000000", CultureInfo.InvariantCulture);
        return Reply.Ok(new JsonObject { ["accepted"] = true, ["packageId"] = id }, new PackageReceived(id));
    }
}
