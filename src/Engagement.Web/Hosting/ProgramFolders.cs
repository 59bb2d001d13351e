namespace Engagement.Web.Hosting;

/// <summary>Where the program finds its settings and templates: the working directory, or beside its binary.</summary>
internal static class ProgramFolders
{
    private const string Settings = "appsettings.json";

    public static string ContentRoot { get; } = Find(Directory.GetCurrentDirectory());

    private static string Find(string workingDirectory) =>
        IsRoot(workingDirectory) ? workingDirectory : AppContext.BaseDirectory;

    private static bool IsRoot(string folder) =>
        File.Exists(Path.Combine(folder, Settings)) && Directory.Exists(Path.Combine(folder, "templates"));
}
