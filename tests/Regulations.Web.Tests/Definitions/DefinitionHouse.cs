using Microsoft.AspNetCore.Hosting;
using Regulations.Editions;
using Regulations.Web.Tests.House;

namespace Regulations.Web.Tests.Definitions;

/// <summary>A host with a <c>workflows</c> folder of its own, in which one edition of one authority lies.</summary>
public sealed class DefinitionHouse : WebHouse
{
    private readonly DirectoryInfo workflows = Directory.CreateTempSubdirectory("regulations-definitions-");
    private int changes;

    private string SurveyLicence => Path.Combine(workflows.FullName, "eastkz", "survey-licence.json");

    /// <summary>Somebody edits the description in the file.</summary>
    public void ChangeFile(string description)
    {
        var file = Edition.ReadDefinition(File.ReadAllText(SurveyLicence));
        file["description"] = description;
        File.WriteAllText(SurveyLicence, EditionFile.Written(file));
        File.SetLastWriteTimeUtc(SurveyLicence, new DateTime(2026, 12, 7, 5, 0, 0, DateTimeKind.Utc).AddSeconds(++changes));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        var shipped = Path.Combine(Repository, "workflows");
        foreach (var part in new[] { "eastkz/survey-licence", "eastkz/forms", "forms", "calendars", "people" })
        {
            foreach (
                var file in Directory
                    .EnumerateFiles(shipped, "*", SearchOption.AllDirectories)
                    .Where(file => Path.GetRelativePath(shipped, file).StartsWith(part, StringComparison.Ordinal))
            )
            {
                var target = Path.Combine(workflows.FullName, Path.GetRelativePath(shipped, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target, overwrite: true);
            }
        }
        builder.UseSetting("Regulations:Workflows", workflows.FullName);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            workflows.Delete(recursive: true);
        }
    }
}
