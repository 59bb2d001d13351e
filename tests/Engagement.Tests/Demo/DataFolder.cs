namespace Engagement.Tests.Demo;

/// <summary>A data directory that is gone after the test.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("engagement-demo.").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
