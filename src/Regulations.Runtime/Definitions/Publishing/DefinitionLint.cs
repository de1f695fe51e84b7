using Regulations.Editions.Facts;
using Regulations.Editions.Lint;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions.Publishing;

/// <summary>Holds a definition against the rules, as this house has its roles, offices and helper workflows.</summary>
internal static class DefinitionLint
{
    public static LintReport Check(string json, HouseRules house, PublishCheck check = PublishCheck.House)
    {
        var report = Linter.Lint(json, check == PublishCheck.House ? house.Roles : null, house.Catalog);
        var office = OfficeOf(json);
        return IsUnknownOffice(office, house) ? report with { Findings = [OfficeUnknown(office), .. report.Findings] } : report;
    }

    // Its tasks would be nobody's. A house without any organisation yet (no demonstration) gets its offices later.
    public static bool IsUnknownOffice(string? office, HouseRules house) =>
        office is not null && house.Offices.Count > 0 && !house.Offices.Contains(office);

    public static Finding OfficeUnknown(string? office) =>
        new()
        {
            Rule = "office-unknown",
            Severity = Severity.Error,
            Property = "customProperties.regulation.office",
            Message = new LocalText(
                $"Ұйымда «{office}» кеңсесі жоқ: тапсырмалар ешкімге тимейді.",
                $"В организации нет подразделения «{office}»: задачи никому не достанутся.",
                $"The house has no office “{office}”: its tasks would be nobody's."
            ),
            Mend = new LocalText(
                "Кеңсені құрыңыз немесе редакцияда басқасын көрсетіңіз.",
                "Создайте подразделение или укажите в редакции другое.",
                "Set up the office, or name another in the edition."
            ),
        };

    private static string? OfficeOf(string json) =>
        WorkflowDefinition.Read(json).Definition is { } definition ? EditionFactsReader.Read(definition.Json).Facts?.Office : null;
}
