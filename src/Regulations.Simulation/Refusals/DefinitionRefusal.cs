using Regulations.Editions.Facts;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Refusals;

/// <summary>A definition that cannot be run, said as a refusal: the first thing wrong, at its node and property.</summary>
internal static class DefinitionRefusal
{
    public static SimulationRefusedException Of(IReadOnlyList<DefinitionFinding> findings)
    {
        var first = findings[0];
        var place = string.Join('.', new[] { first.NodeId, first.Property }.OfType<string>());
        return new SimulationRefusedException(
            RefusedPart.Definition,
            place,
            new LocalText(In(first, "kk"), In(first, "ru"), In(first, "en"))
        );
    }

    private static string In(DefinitionFinding finding, string language) =>
        $"{finding.Message.GetValueOrDefault(language)} {finding.Mend.GetValueOrDefault(language)}".Trim();
}
