using System.Text;
using System.Text.Json.Nodes;
using Regulations.Workflows.Definitions;

namespace Regulations.Web.ElsaApi.Definitions;

/// <summary>A version as a file to be taken elsewhere.</summary>
internal static class DefinitionFileText
{
    private const string Schema = "$schema";

    /// <summary>As it is stored. Readers tell a definition by its schema, so one that names none gets it.</summary>
    public static byte[] Of(WorkflowDefinition definition)
    {
        if (definition.Json.ContainsKey(Schema))
        {
            return Encoding.UTF8.GetBytes(definition.Write());
        }
        var json = (JsonObject)definition.Json.DeepClone();
        json.Insert(0, Schema, Saving.SavedDefinition.Schema);
        return Encoding.UTF8.GetBytes(WorkflowDefinition.From(json).Write());
    }

    /// <summary>What it is called.</summary>
    public static string NameOf(VersionFacts facts) => $"workflow-definition-{facts.DefinitionId}-v{facts.Number}.json";
}
