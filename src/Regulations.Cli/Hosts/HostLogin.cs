using System.CommandLine;

namespace Regulations.Cli.Hosts;

/// <summary>Which host a verb speaks to, and as whom: options, else the environment. A password is never an argument, where others could see it.</summary>
internal sealed record HostLogin(Uri Host, string User, string Password)
{
    public const string HostVariable = "REGULATIONS_HOST";
    public const string UserVariable = "REGULATIONS_USER";
    public const string PasswordVariable = "REGULATIONS_PASSWORD";

    // Where eng/run.sh starts it.
    private const string NextDoor = "http://127.0.0.1:5080";

    /// <summary>The options that name it.</summary>
    internal sealed record Options(Option<string?> Host, Option<string?> User)
    {
        public static Options Create() =>
            new(
                new Option<string?>("--host") { Description = $"The host's address; else {HostVariable}, else {NextDoor}." },
                new Option<string?>("--user")
                {
                    Description = $"The user name to sign in with; else {UserVariable}. The password is in {PasswordVariable}.",
                }
            );

        /// <summary>What was given.</summary>
        /// <exception cref="RefusedException">Something is missing, or the address is none.</exception>
        public HostLogin Of(ParseResult parsed, Surroundings surroundings)
        {
            var address = parsed.GetValue(Host) ?? surroundings.Variable(HostVariable) ?? NextDoor;
            if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var host) || host.Scheme is not ("http" or "https"))
            {
                throw new RefusedException($"--host: '{address}' is no address of a host, as in https://regulations.example.kz");
            }
            return new HostLogin(
                host,
                parsed.GetValue(User)
                    ?? surroundings.Variable(UserVariable)
                    ?? throw new RefusedException($"Say --user, or set {UserVariable}."),
                surroundings.Variable(PasswordVariable)
                    ?? throw new RefusedException($"Set {PasswordVariable} to the password of the user.")
            );
        }
    }
}
