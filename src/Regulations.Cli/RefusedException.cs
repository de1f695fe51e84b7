namespace Regulations.Cli;

/// <summary>The verb cannot do what was asked; the message is for whoever typed it.</summary>
internal sealed class RefusedException : Exception
{
    public RefusedException(string message)
        : base(message) { }

    public RefusedException() { }

    public RefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
