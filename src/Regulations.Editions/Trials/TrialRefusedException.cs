namespace Regulations.Editions.Trials;

/// <summary>An act on a trial that cannot be done; the trial is as it was.</summary>
/// <param name="message">Why, in English; for whoever looks closer.</param>
public sealed class TrialRefusedException(string message) : Exception(message);
