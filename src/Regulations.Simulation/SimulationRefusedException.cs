namespace Regulations.Simulation;

/// <summary>The simulation cannot be done as asked.</summary>
public sealed class SimulationRefusedException : Exception
{
    /// <summary>Says where in what was given the fault lies, and what it is.</summary>
    public SimulationRefusedException(string place, string message)
        : base($"{place}: {message}") => Place = place;

    /// <summary>Without a reason.</summary>
    public SimulationRefusedException() => Place = "";

    /// <summary>Says why.</summary>
    public SimulationRefusedException(string message)
        : base(message) => Place = "";

    /// <summary>Says why, and what led to it.</summary>
    public SimulationRefusedException(string message, Exception innerException)
        : base(message, innerException) => Place = "";

    /// <summary>Where the fault lies, as in <c>staff[2].roles</c>.</summary>
    public string Place { get; }
}
