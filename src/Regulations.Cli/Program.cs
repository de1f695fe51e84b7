using System.Text;
using Regulations.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16);
var home = Environment.GetEnvironmentVariable("REGULATIONS_HOME") ?? Environment.CurrentDirectory;
var surroundings = new Surroundings(output, Console.Error, home, Environment.CurrentDirectory);
return CommandLine.Run(args, surroundings);
