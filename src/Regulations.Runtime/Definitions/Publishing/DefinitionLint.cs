using Microsoft.EntityFrameworkCore;
using Regulations.Editions.Facts;
using Regulations.Editions.Lint;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions.Publishing;

/// <summary>Holds a definition against the rules, as this house has its roles, offices and helper workflows.</summary>
internal static class DefinitionLint
{
    public static async Task<LintReport> CheckAsync(StoreContext store, string json, PublishCheck check, CancellationToken cancellation)
    {
        var catalog = await DefinitionCache.CatalogAsync(store, cancellation);
        var roles = check == PublishCheck.House ? await RolesAsync(store, cancellation) : null;
        var report = Linter.Lint(json, roles, catalog);
        var office = OfficeOf(json);
        return await IsUnknownOfficeAsync(store, office, cancellation)
            ? report with
            {
                Findings = [OfficeUnknown(office), .. report.Findings],
            }
            : report;
    }

    // Its tasks would be nobody's. A house without any organisation yet (no demonstration) gets its offices later.
    public static async Task<bool> IsUnknownOfficeAsync(StoreContext store, string? office, CancellationToken cancellation) =>
        office is not null
        && !await store.Offices.AnyAsync(o => o.Id == office, cancellation)
        && await store.Offices.AnyAsync(cancellation);

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

    // Anybody may be an applicant; whether somebody has signed up already does not matter.
    private static async Task<IReadOnlySet<string>> RolesAsync(StoreContext store, CancellationToken cancellation)
    {
        var held = await (from has in store.UserRoles join role in store.Roles on has.RoleId equals role.Id select role.Name)
            .Distinct()
            .ToListAsync(cancellation);
        return held.OfType<string>().Append(Roles.Applicant).ToHashSet(StringComparer.Ordinal);
    }
}
