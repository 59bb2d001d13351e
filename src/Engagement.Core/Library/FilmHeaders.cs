using Engagement.Core.Common;

namespace Engagement.Core.Library;

/// <summary>
/// Reads what an MP4 says of itself from its boxes, without decoding anything: length, size, and that its picture is H.264 and its sound,
/// where it has some, AAC. Everything else is refused with the reason.
/// </summary>
public static class FilmHeaders
{
    /// <summary>As many first bytes as tell whether a file may be a film.</summary>
    public const int FirstBytes = 12;

    private const int LargestSide = 16_384;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private static readonly string[] Stills = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "avis"];
    private static readonly string[] Families =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "M4VH", "M4VP", "MSNV", "dash", "cmfc", "f4v "];

    /// <summary>Whether a file is built of boxes as films are; what it holds is another question.</summary>
    public static bool MayBe(ReadOnlySpan<byte> first) =>
        first.Length >= FirstBytes && first[4..8].SequenceEqual("ftyp"u8) && !Stills.Contains(System.Text.Encoding.Latin1.GetString(first[8..12]));

    /// <param name="length">How many bytes the file has.</param>
    /// <param name="read">Reads in it.</param>
    /// <exception cref="RefusedException">It is no MP4 that we take; the words say why and what to do.</exception>
    public static FilmHeader Read(long length, ReadAt read)
    {
        var boxes = new FilmBoxes(length, read);
        FilmBox? contents = null;
        foreach (var box in boxes.Top())
        {
            if (box.Kind == "ftyp")
            {
                CheckFamily(boxes, box);
            }

            contents ??= box.Kind == "moov" ? box : null;
        }

        var moov = contents ?? throw Refuse("The film has no table of its contents (moov), so that nobody can play it. Save it anew as MP4 and add it again.");
        var tracks = boxes.In(moov).Where(box => box.Kind is "trak" or "mvex").ToList();
        if (tracks.Exists(box => box.Kind == "mvex"))
        {
            throw Refuse("The film is in fragments, as streams are. Save it as one plain MP4 and add it again.");
        }

        var (picture, size) = (false, (Width: 0, Height: 0));
        foreach (var track in tracks)
        {
            var (kind, coding) = Coding(boxes, track);
            if (kind == "vide" && !picture)
            {
                (picture, size) = (CheckPicture(coding.Kind), Size(boxes, track, coding));
            }
            else if (kind == "soun" && coding.Kind != "mp4a")
            {
                throw Refuse($"The sound of the film is coded as {Name(coding.Kind)}; only AAC is taken. Save it as MP4 with H.264 and AAC and add it again.");
            }
        }

        return picture ? new FilmHeader(Length(boxes, moov), size.Width, size.Height) : throw Refuse("There is no moving picture in the file.");
    }

    private static void CheckFamily(FilmBoxes boxes, FilmBox box)
    {
        var names = Enumerable.Range(0, (int)Math.Min(32, (box.End - box.Start) / 4)).Where(number => number != 1).Select(number => boxes.Letters(box, number * 4)).ToList();
        if (names is ["qt  ", ..])
        {
            throw Refuse("That is a QuickTime film. Save it as MP4 with H.264 and AAC and add it again.");
        }

        if (!names.Exists(Families.Contains))
        {
            throw Refuse($"That is no MP4 but a file of the kind {Name(names.FirstOrDefault() ?? "")}. Save it as MP4 with H.264 and AAC and add it again.");
        }
    }

    /// <summary>What a track holds, and the box that says how it is coded.</summary>
    private static (string Kind, FilmBox Coding) Coding(FilmBoxes boxes, FilmBox track)
    {
        var media = Need(boxes, track, "mdia");
        var kind = boxes.Letters(Need(boxes, media, "hdlr"), 8);
        if (kind is not ("vide" or "soun"))
        {
            return (kind, default);
        }

        var list = Need(boxes, Need(boxes, Need(boxes, media, "minf"), "stbl"), "stsd");
        foreach (var coding in boxes.In(list, own: 8))
        {
            return (kind, coding);
        }

        throw FilmBoxes.Damaged();
    }

    private static bool CheckPicture(string coding) => coding is "avc1" or "avc3"
        ? true
        : throw Refuse($"The film is coded as {Name(coding)}; only H.264 is taken. Save it as MP4 with H.264 and AAC and add it again.");

    // As the track is shown: turned on its side where the camera was, else as it is coded.
    private static (int Width, int Height) Size(FilmBoxes boxes, FilmBox track, FilmBox coding)
    {
        var head = Need(boxes, track, "tkhd");
        var matrix = boxes.Number(head, 0, 1) == 1 ? 52 : 40;
        var (width, height) = (boxes.Number(head, matrix + 36, 2), boxes.Number(head, matrix + 40, 2));
        if (width == 0 || height == 0)
        {
            (width, height) = (boxes.Number(coding, 24, 2), boxes.Number(coding, 26, 2));
        }

        if (width is 0 or > LargestSide || height is 0 or > LargestSide)
        {
            throw Refuse("The film does not say how large its picture is. Save it anew as MP4 and add it again.");
        }

        var turned = boxes.Number(head, matrix, 4) == 0 && boxes.Number(head, matrix + 16, 4) == 0;
        return turned ? ((int)height, (int)width) : ((int)width, (int)height);
    }

    private static TimeSpan Length(FilmBoxes boxes, FilmBox moov)
    {
        var head = Need(boxes, moov, "mvhd");
        var (scale, units) = boxes.Number(head, 0, 1) == 1
            ? (boxes.Number(head, 20, 4), boxes.Number(head, 24, 8))
            : (boxes.Number(head, 12, 4), boxes.Number(head, 16, 4));
        var seconds = scale == 0 ? 0 : units / (double)scale;
        return seconds > 0 && seconds <= Longest.TotalSeconds
            ? TimeSpan.FromMilliseconds(Math.Max(1, Math.Round(seconds * 1000)))
            : throw Refuse("The film does not say how long it runs. Save it anew as MP4 and add it again.");
    }

    private static FilmBox Need(FilmBoxes boxes, FilmBox box, string kind) => boxes.Find(box, kind) ?? throw FilmBoxes.Damaged();

    private static RefusedException Refuse(string words) => RefusedException.Invalid("file", words);

    // What people call it; four letters that nobody should print are not printed.
    private static string Name(string letters) => letters switch
    {
        "hvc1" or "hev1" => "HEVC",
        "av01" => "AV1",
        "vp08" or "vp09" => "VP9",
        "mp4v" => "MPEG-4 Part 2",
        "ac-3" or "ec-3" => "Dolby Digital",
        "Opus" => "Opus",
        _ => letters.Length == 4 && letters.All(char.IsAsciiLetterOrDigit) ? letters : "something else",
    };
}
