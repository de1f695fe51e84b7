namespace Regulations.Editions.Tests;

/// <summary>Where the shipped definitions lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Workflows => Path.Combine(Root, "workflows");

    public static string SurveyLicence => Path.Combine(Workflows, "eastkz", "survey-licence.json");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Regulations.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
