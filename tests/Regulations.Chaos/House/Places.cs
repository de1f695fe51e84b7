namespace Regulations.Chaos.House;

/// <summary>Where things lie in the repository that this test program was built from.</summary>
internal static class Places
{
    public static string Repository { get; } = FindRepository();

    public static string Workflows => Path.Combine(Repository, "workflows");

    /// <summary>Logs of what was killed and what failed; kept after the run.</summary>
    public static string Artifacts => Path.Combine(Repository, "artifacts", "chaos");

    /// <summary>A program's assembly, of the same configuration and framework as this one.</summary>
    public static string Program(string project)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository, "src", project, "bin", output.Parent!.Name, output.Name, $"{project}.dll");
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Regulations.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
