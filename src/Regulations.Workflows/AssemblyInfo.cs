using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Regulations.Workflows.Tests")]
