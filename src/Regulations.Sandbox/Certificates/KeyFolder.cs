using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace Regulations.Sandbox.Certificates;

/// <summary>Certificates with their keys as PEM files. A file appears whole or not at all.</summary>
internal sealed class KeyFolder
{
    private readonly string path;
    private readonly ConcurrentDictionary<string, X509Certificate2> read = new(StringComparer.Ordinal);

    public KeyFolder(string path)
    {
        this.path = path;
        Directory.CreateDirectory(path);
    }

    public X509Certificate2? Get(string name)
    {
        if (read.TryGetValue(name, out var known))
        {
            return known;
        }

        var file = FileOf(name);
        return File.Exists(file) ? read.GetOrAdd(name, _ => X509Certificate2.CreateFromPemFile(file)) : null;
    }

    public X509Certificate2 Keep(string name, X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        var half = FileOf(name) + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(half, options))
        {
            writer.WriteLine(certificate.ExportCertificatePem());
            writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        }

        File.Move(half, FileOf(name), overwrite: true);
        return read.GetOrAdd(name, certificate);
    }

    private string FileOf(string name) => Path.Combine(path, name + ".pem");
}
