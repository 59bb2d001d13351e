using Engagement.Core.Common;
using Engagement.Core.Library;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Library;

public sealed class FilmHeadersTests
{
    private static readonly FilmBytes Film = new();

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "cut short", [.. Film.Ftyp, .. Film.Mdat, .. Film.Moov[..^30]] },
        { "cut short", [.. Film.Ftyp, .. Film.Moov, .. Film.Mdat[..^1]] },
        { "no table of its contents", [.. Film.Ftyp, .. Film.Mdat] },
        { "in fragments", (Film with { InFragments = true }).ToArray() },
        { "QuickTime", (Film with { Brand = "qt  " }).ToArray() },
        { "of the kind 3gp4", (Film with { Brand = "3gp4" }).ToArray() },
        { "coded as HEVC", (Film with { Picture = "hvc1" }).ToArray() },
        { "coded as something else", (Film with { Picture = "\u0001\u0002<>" }).ToArray() },
        { "sound of the film is coded as Dolby Digital", (Film with { Sound = "ac-3" }).ToArray() },
        { "how long it runs", (Film with { Units = 0 }).ToArray() },
        { "how long it runs", (Film with { Scale = 0 }).ToArray() },
        { "how long it runs", (Film with { Wide = true, Units = ulong.MaxValue }).ToArray() },
        { "how large its picture is", (Film with { Width = 0 }).ToArray() },
        { "no moving picture", [.. Film.Ftyp, .. FilmBytes.Box("moov")] },
        { "damaged", [.. Film.Ftyp, .. FilmBytes.Box("moov", FilmBytes.Box("trak", FilmBytes.Four(0), "mdia"u8.ToArray()))] },
        { "damaged", [.. Film.Ftyp, .. FilmBytes.Box("moov", FilmBytes.Box("trak", FilmBytes.Four(0xFFFF_FFFF), "mdia"u8.ToArray()))] },
        { "damaged", [.. Film.Ftyp, .. FilmBytes.Box("moov", FilmBytes.Four(7), "trak"u8.ToArray())] },
        { "damaged", [.. Film.Ftyp, .. FilmBytes.Four(1), .. "moov"u8, 0, 0, 0, 0, 0, 0, 0, 15] },
        { "cut short", [.. Film.Ftyp, .. FilmBytes.Four(1), .. "moov"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] },
        { "damaged", [.. Film.Ftyp, .. Enumerable.Repeat(FilmBytes.Box("free"), 30_000).SelectMany(box => box)] },
        { "damaged", [.. Film.Ftyp, .. FilmBytes.Box("moov", [.. Enumerable.Repeat(FilmBytes.Box("free"), 30_000).SelectMany(box => box)])] },
    };

    [Fact]
    public void Length_and_size_are_read_wherever_the_contents_stand_and_however_they_are_written()
    {
        byte[] contentsFirst = [.. Film.Ftyp, .. Film.Moov, .. Film.Mdat];
        byte[] toTheEnd = [.. Film.Ftyp, .. Film.Moov, .. FilmBytes.Four(0), .. Film.Mdat[4..]];

        foreach (var bytes in new[] { Film.ToArray(), contentsFirst, toTheEnd, (Film with { Wide = true }).ToArray(), (Film with { Sound = null }).ToArray() })
        {
            Assert.Equal(new FilmHeader(TimeSpan.FromSeconds(12.5), 1280, 720), Read(bytes));
        }

        Assert.Equal((720, 1280), (Read((Film with { Turned = true }).ToArray()).Width, Read((Film with { Turned = true }).ToArray()).Height));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_MP4_that_networks_take_is_refused_with_the_reason(string reason, byte[] bytes)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(bytes));

        Assert.Equal("file", refused.Refusals[0].Field);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_in_boxes_in_boxes_and_a_claim_of_terabytes_cost_a_few_reads_and_no_memory()
    {
        var nested = FilmBytes.Box("trak");
        for (var depth = 0; depth < 5_000; depth++)
        {
            nested = FilmBytes.Box("trak", nested);
        }

        byte[] bytes = [.. Film.Ftyp, .. FilmBytes.Box("moov", nested)];
        var reads = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<RefusedException>(() => FilmHeaders.Read(bytes.Length, (place, into) => Count(bytes, place, into, ref reads)));
        Assert.Throws<RefusedException>(() => FilmHeaders.Read(long.MaxValue, (place, into) => Count([.. Film.Ftyp, .. FilmBytes.Four(1), .. "mdat"u8, 0x7F, .. new byte[7]], place, into, ref reads)));

        Assert.InRange(reads, 1, 100);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public void No_change_of_a_byte_or_end_makes_it_fail_otherwise_than_by_refusing()
    {
        var good = (Film with { Data = 16 }).ToArray();
        Prop.ForAll(
            ArbMap.Default.ArbFor<(int At, byte By, int End)>(),
            change =>
            {
                var bytes = good[..^(Math.Abs(change.End % 40))];
                bytes[Math.Abs(change.At % bytes.Length)] = change.By;
                try
                {
                    return Read(bytes).Width > 0;
                }
                catch (RefusedException)
                {
                    return true;
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void Pictures_and_words_are_not_taken_for_films()
    {
        Assert.True(FilmHeaders.MayBe(Film.ToArray().AsSpan(0, 12)));
        Assert.False(FilmHeaders.MayBe((Film with { Brand = "heic" }).ToArray().AsSpan(0, 12)));
        Assert.False(FilmHeaders.MayBe("<!doctype html>"u8));
        Assert.False(FilmHeaders.MayBe(default));
    }

    private static FilmHeader Read(byte[] bytes)
    {
        var reads = 0;
        return FilmHeaders.Read(bytes.Length, (place, into) => Count(bytes, place, into, ref reads));
    }

    private static int Count(byte[] bytes, long place, Span<byte> into, ref int reads)
    {
        reads++;
        var here = (int)Math.Clamp(bytes.Length - place, 0, into.Length);
        bytes.AsSpan((int)Math.Min(place, bytes.Length), here).CopyTo(into);
        return here;
    }
}
