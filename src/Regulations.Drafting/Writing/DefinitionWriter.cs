using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Writing;

/// <summary>Writes a draft as an Elsa 3 definition file. The same draft gives the same bytes.</summary>
internal static class DefinitionWriter
{
    private const string Driver = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    public static string Write(EditionDraft draft)
    {
        var chart = new Chart();
        if (draft.Fee.Count > 0 && !draft.IsFree)
        {
            var amounts = new JsonObject();
            foreach (var (kind, tenge) in draft.Fee)
            {
                amounts[kind] = tenge;
            }
            chart.Use(Known.Fees with { Initial = amounts.ToJsonString() });
        }
        draft.Draw(chart);
        var id = draft.Key.Replace('/', '-');
        var service = draft.Key.Split('/')[1];
        Refuse(draft, chart.LooseEnds());
        var root = ChartWriter.Write(chart, service);
        var scripts = root.ToJsonString(Indented);
        Refuse(draft, chart.UndeclaredIn(scripts));
        var definition = new JsonObject
        {
            ["$schema"] = "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
            ["id"] = id + "-v1",
            ["definitionId"] = id,
            ["name"] = draft.Name.Kk,
            ["description"] = draft.Description,
            ["createdAt"] = "2026-11-22T00:00:00+00:00",
            ["version"] = 1,
            ["toolVersion"] = "3.7.0.0",
            ["variables"] = new JsonArray([.. chart.UsedIn(scripts).Select(WriteVariable)]),
            ["inputs"] = new JsonArray([
                WriteInput("Channel", "String", "Жүгіну арнасы", "Channel of the request"),
                WriteInput("Kind", "String", "Өтініш түрі", "Kind of the request"),
                WriteInput("Applicant", "Object", "Алушы", "Applicant: id (IIN or BIN), type, name, representative"),
                WriteInput("SignIn", "Object", "Кіру дәлелі", "Evidence of the sign-in"),
                WriteInput("Operator", "String", "Оператор", "User name of the operator; empty for the portal"),
            ]),
            ["outputs"] = new JsonArray(),
            ["outcomes"] = new JsonArray(),
            ["customProperties"] = new JsonObject { ["regulation"] = RegulationWriter.Write(draft) },
            ["isReadonly"] = false,
            ["isSystem"] = false,
            ["isLatest"] = true,
            ["isPublished"] = true,
            ["options"] = new JsonObject { ["usableAsActivity"] = false, ["autoUpdateConsumingWorkflows"] = false },
            ["root"] = root,
        };
        return definition.ToJsonString(Indented) + "\n";
    }

    private static void Refuse(EditionDraft draft, IEnumerable<string> faults)
    {
        if (string.Join(" ", faults) is { Length: > 0 } text)
        {
            throw new InvalidOperationException($"{draft.Key}: {text}");
        }
    }

    private static JsonObject WriteVariable(Variable variable) =>
        new()
        {
            ["id"] = variable.Id,
            ["name"] = variable.Name,
            ["typeName"] = variable.Type,
            ["isArray"] = false,
            ["value"] = variable.Initial,
            ["storageDriverTypeName"] = Driver,
        };

    private static JsonObject WriteInput(string name, string type, string shown, string description) =>
        new()
        {
            ["type"] = type,
            ["name"] = name,
            ["displayName"] = shown,
            ["description"] = description,
            ["category"] = "Regulation",
            ["uiHint"] = type == "String" ? "singleline" : "json-editor",
            ["storageDriverType"] = Driver,
        };
}
