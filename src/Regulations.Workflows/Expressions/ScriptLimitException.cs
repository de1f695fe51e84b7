namespace Regulations.Workflows.Expressions;

/// <summary>A script asked for more than it may have. Scripts cannot catch it.</summary>
internal sealed class ScriptLimitException(string message) : Exception(message);
