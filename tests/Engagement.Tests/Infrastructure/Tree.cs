using System.Reflection;

namespace Engagement.Tests.Infrastructure;

/// <summary>The checkout that the tests run in.</summary>
internal static class Tree
{
    /// <summary>The folder of Engagement.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The built program of a project below src, in the configuration that the tests were built in.</summary>
    public static string ProgramOf(string project)
    {
        var configuration = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return PathOf("src", project, "bin", configuration, "net10.0", $"{project}.dll");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Engagement.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie below Engagement.sln.");
    }
}
