using Engagement.Sandbox;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables("SANDBOX_").AddCommandLine(args).Build();
var urls = (configuration["urls"] ?? "http://127.0.0.1:5090").Split(';', StringSplitOptions.RemoveEmptyEntries);
await using var app = await SandboxHost.StartAsync(new SandboxOptions { Urls = urls, StateFile = configuration["state"] }, CancellationToken.None);
Console.WriteLine($"Sandbox networks, not the real X or Facebook: {string.Join(" ", app.Urls)}");
await app.WaitForShutdownAsync();
