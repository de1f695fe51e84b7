using System.Text.Json.Nodes;

namespace Regulations.Cli.Tests;

/// <summary>The command line as a person at the repository's root uses it, with what it printed.</summary>
internal sealed class CommandLineHost : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("regulations-cli-");

    public string Folder => _folder.FullName;

    /// <summary>Writes a file into the folder the caller stands in, and gives back its name as the caller types it.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(Path.Combine(Folder, name), content);
        return name;
    }

    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(arguments, new Surroundings(output, error, Root, Folder));
        return (code, output.ToString(), error.ToString());
    }

    public JsonNode Json(params string[] arguments) => JsonNode.Parse(Run(arguments).Output)!;

    public void Dispose() => _folder.Delete(recursive: true);

    public static string Root { get; } = FindRoot();

    public static string SurveyLicence => Path.Combine(Root, "workflows", "eastkz", "survey-licence.json");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Regulations.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
