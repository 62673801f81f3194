#!/usr/bin/env node
import { build, install, stancebook } from '../tools/setup.mjs';

install();
build();
stancebook(process.argv.slice(2));
