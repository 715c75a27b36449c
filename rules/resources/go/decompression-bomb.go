package unpack

import (
	"compress/gzip"
	"io"
	"os"
)

func unpack(source io.Reader, target *os.File) error {
	reader, err := gzip.NewReader(source)
	if err != nil {
		return err
	}
	// ruleid: decompression-bomb
	_, err = io.Copy(target, reader)
	return err
}

func entry(file *zip.File) ([]byte, error) {
	reader, err := file.Open()
	// ruleid: decompression-bomb
	return io.ReadAll(reader)
}

func limited(source io.Reader, target *os.File) error {
	reader, err := gzip.NewReader(source)
	// ok: decompression-bomb
	_, err = io.Copy(target, io.LimitReader(reader, 10<<20))
	return err
}

func counted(source io.Reader, target *os.File) error {
	reader, err := gzip.NewReader(source)
	// ok: decompression-bomb
	_, err = io.CopyN(target, reader, 10<<20)
	return err
}

func plain(source io.Reader, target *os.File) error {
	// ok: decompression-bomb
	_, err := io.Copy(target, source)
	return err
}

func ofOthers() {
	// ok: decompression-bomb
	theirs.Copy(target, reader)
}
