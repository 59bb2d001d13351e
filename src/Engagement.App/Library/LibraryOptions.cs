using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Library;

/// <summary>What the library takes (configuration section <c>Library</c>).</summary>
internal sealed class LibraryOptions
{
    /// <summary>How many megabytes a film may have; networks take less or more. Default: 100.</summary>
    [Range(1, 2000)]
    public int LargestFilm { get; set; } = 100;

    public long MostFilmBytes => LargestFilm * 1_000_000L;
}
