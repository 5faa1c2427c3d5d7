using Blog.Benchmarks;
using Blog.Benchmarks.Commands;
using Blog.Benchmarks.Servers;

if (args is [Floor.Command, var database])
{
    await Floor.RunAsync(database);
    return 0;
}

if (args is ["help"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

try
{
    Console.WriteLine(Machine.Describe());
    Console.WriteLine();
    await (options.Command switch
    {
        BenchmarkCommand.Growth => Growth.RunAsync(options, cancellation.Token),
        BenchmarkCommand.Memory => Memory.RunAsync(cancellation.Token),
        BenchmarkCommand.Start => StartUp.RunAsync(cancellation.Token),
        BenchmarkCommand.Compare or _ => Comparison.RunAsync(options, cancellation.Token),
    });
    return 0;
}
catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
{
    return 1;
}
