using System.Reflection;
using Regulations.Editions;
using Regulations.Workflows.Definitions;

namespace Regulations.Bpmn.Tests;

/// <summary>The shipped editions, read where they lie in the working copy.</summary>
internal static class Shipped
{
    public static string Workflows { get; } = Path.Combine(Root(), "workflows");

    public static string Project { get; } = Path.Combine(Root(), "tests", "Regulations.Bpmn.Tests");

    public static IEnumerable<string> Files => EditionFolder.Files(Workflows);

    public static WorkflowDefinition Read(string file) => WorkflowDefinition.Read(File.ReadAllBytes(file)).Definition!;

    public static string Name(string file) => Path.GetRelativePath(Workflows, file);

    private static string Root()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "Regulations.sln")))
        {
            folder = folder.Parent!;
        }
        return folder.FullName;
    }
}
