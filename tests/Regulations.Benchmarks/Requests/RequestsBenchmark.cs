using System.Diagnostics;
using System.Globalization;
using Regulations.Benchmarks.Measurement;
using Regulations.Sandbox.Certificates;

namespace Regulations.Benchmarks.Requests;

/// <summary>
/// Survey licences a second, filed through the portal and taken through every step, everything stored, beside the rows this left behind
/// written by plain SQL in as many transactions, each equally durable; turn by turn in the same run.
/// </summary>
internal static class RequestsBenchmark
{
    // A host runs for weeks: what the compiler makes of the common paths in its first minutes is not what is asked. It has made up its mind
    // after some 1,200 requests; each round is a new host with a new model, whose queries are compiled again.
    private const int WarmUp = 1200;

    public static async Task<int> RunAsync(string store, string[] options)
    {
        var rounds = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 5;
        var requests = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : 200;
        await using var databases = Databases.For(store);
        var keys = Directory.CreateTempSubdirectory("regulations-benchmark-keys-");
        using var authority = new SandboxAuthority(keys.FullName);
        var root = Path.Combine(keys.FullName, "root.pem");
        await File.WriteAllTextAsync(root, authority.Root.ExportCertificatePem());
        var signer = new Signer(authority);

        Console.WriteLine(Machine.Describe());
        Console.WriteLine(
            $"{store}: {rounds} rounds of {requests} requests, {databases.Width} under way at a time; median (lowest–highest)"
        );
        var results = new List<Round>();
        for (var round = 1; round <= rounds; round++)
        {
            var result = await RoundAsync(databases, round, requests, root, signer);
            results.Add(result);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  round {round}: {result.Ours:0.0}/s, plain SQL {string.Join(", ", result.Plain.Select((pace, i) => $"{Said(databases.Journeys[i])} {pace:0.0}/s"))}, {result.Rows} rows in {result.Transactions} transactions, {result.Milliseconds:0.0} ms of processor and {result.Kibibytes:#,0} KiB allocated a request"
                )
            );
        }

        Console.WriteLine();
        Console.WriteLine("| store | requests/s | plain SQL | plain SQL, requests/s | share | rows a request | transactions a request |");
        Console.WriteLine("| --- | ---: | --- | ---: | ---: | ---: | ---: |");
        for (var i = 0; i < databases.Journeys.Count; i++)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {store} | {Spread.Of(results.Select(r => r.Ours))} | {Said(databases.Journeys[i])} | {Spread.Of(results.Select(r => r.Plain[i]))} | {Spread.Of(results.Select(r => r.Ours / r.Plain[i]))} | {(double)results[0].Rows / requests:0.0} | {(double)results[0].Transactions / requests:0.0} |"
                )
            );
        }

        keys.Delete(recursive: true);
        return 0;
    }

    private static async Task<Round> RoundAsync(Databases databases, int round, int requests, string root, Signer signer)
    {
        var ours = await OursAsync(databases, $"ours{round}", WarmUp, requests, root, signer);
        var plain = new List<double>();
        foreach (var journey in databases.Journeys)
            plain.Add(requests / await PlainAsync(databases, $"plain{round}{journey}".ToLowerInvariant(), root, ours, journey));
        return new Round(
            requests / ours.Seconds,
            plain,
            ours.Timed.Rows.Sum(table => table.Rows.Count),
            ours.Timed.Transactions,
            ours.Processor.TotalMilliseconds / requests,
            ours.Allocated / 1024.0 / requests
        );
    }

    private static async Task<Ours> OursAsync(Databases databases, string name, int warmUp, int requests, string root, Signer signer)
    {
        using var counting = new Transactions();
        var connectionString = await databases.CreateAsync(name);
        await using var house = await House.BuildAsync(databases.Store, connectionString, root);
        await house.OpenAsync();
        var course = house.Course(signer, () => databases.Connect(databases.Prepared(connectionString)));

        var seeded = await house.LookAsync(StoredRows.KeysAsync);
        var before = counting.Committed;
        await RunManyAsync(course, "warm", warmUp, databases.Width);
        var warm = new Written(await house.LookAsync(store => StoredRows.AddedAsync(store, seeded)), counting.Committed - before);

        await databases.SettleAsync(connectionString);
        var known = await house.LookAsync(StoredRows.KeysAsync);
        before = counting.Committed;
        var allocated = GC.GetTotalAllocatedBytes();
        var processor = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        await RunManyAsync(course, "timed", requests, databases.Width);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        var transactions = counting.Committed - before;
        var timed = new Written(await house.LookAsync(store => StoredRows.AddedAsync(store, known)), transactions);
        return new Ours(seconds, processor, allocated, warm, timed);
    }

    private static async Task<double> PlainAsync(Databases databases, string name, string root, Ours ours, Journey journey)
    {
        // The schema with its indexes and what is seeded, as ours begins with; then the rows of the warm-up, as ours had them.
        var connectionString = await databases.CreateAsync(name);
        await using (await House.BuildAsync(databases.Store, connectionString, root)) { }
        var connections = databases.Store == "sqlite" ? 1 : databases.Width;
        await PlainSql.WriteAsync(() => databases.Connect(connectionString), ours.Warm.Rows, ours.Warm.Transactions, connections, journey);
        await databases.SettleAsync(connectionString);
        return await PlainSql.WriteAsync(
            () => databases.Connect(connectionString),
            ours.Timed.Rows,
            ours.Timed.Transactions,
            connections,
            journey
        );
    }

    private static string Said(Journey journey) => journey == Journey.EachRow ? "row by row" : "a transaction at once";

    private static async Task RunManyAsync(PortalCourse course, string name, int requests, int width) =>
        await Parallel.ForEachAsync(
            Enumerable.Range(0, requests),
            new ParallelOptions { MaxDegreeOfParallelism = width },
            async (number, cancellation) =>
                await course.RunAsync(string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"), cancellation)
        );

    private sealed record Written(IReadOnlyList<TableRows> Rows, int Transactions);

    private sealed record Ours(double Seconds, TimeSpan Processor, long Allocated, Written Warm, Written Timed);

    private sealed record Round(
        double Ours,
        IReadOnlyList<double> Plain,
        int Rows,
        int Transactions,
        double Milliseconds,
        double Kibibytes
    );
}
